-- Its place among the editions of its profile, by which the last one made is known; `made` may be set back. Editions of
-- before have none here, but in their manifests.

ALTER TABLE edition ADD COLUMN number INTEGER;
