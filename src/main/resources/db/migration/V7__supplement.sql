-- What a dossier was when it was handed in, papers included: reviewers see what a supplement has changed.

ALTER TABLE vinhdanh.nomination_version
    ADD COLUMN why text CHECK (why IN ('SUBMITTED', 'SUPPLEMENTED')),
    ADD COLUMN papers bigint[];                -- ids of its papers, those taken out since among them

-- Versions from before this was written down: the first was the submission; its papers were those of its time.
UPDATE vinhdanh.nomination_version v SET
    why = CASE WHEN EXISTS (SELECT 1 FROM vinhdanh.nomination_version e
                            WHERE e.nomination_id = v.nomination_id AND e.version < v.version)
               THEN 'SUPPLEMENTED' ELSE 'SUBMITTED' END,
    papers = ARRAY(SELECT e.id FROM vinhdanh.evidence e
                   WHERE e.nomination_id = v.nomination_id AND e.uploaded_at <= v.saved_at
                     AND (e.removed_at IS NULL OR e.removed_at > v.saved_at) ORDER BY e.id);

ALTER TABLE vinhdanh.nomination_version ALTER COLUMN why SET NOT NULL, ALTER COLUMN papers SET NOT NULL;
