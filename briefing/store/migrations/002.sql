-- The how manieth edition of its profile it was, by which the last one made is known; `made` may be set back.
-- Editions of before have none.

ALTER TABLE edition ADD COLUMN number INTEGER;
