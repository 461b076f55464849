package vn.vinhdanh.organization;

import java.util.List;
import vn.vinhdanh.catalogue.Entry;

/**
 * What one catalogue file says of an issuer; parts that could not be read are null or left out.
 *
 * @param at where it is written
 */
record IssuerFile(Entry at, Issuer issuer, List<Body> bodies, List<PaperDesk> desks, List<WrittenUnit> units) {
}
