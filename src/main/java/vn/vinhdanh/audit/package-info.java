/** The journal: who did what to which dossier, list, batch or movement, and when. Append-only. */
package vn.vinhdanh.audit;
