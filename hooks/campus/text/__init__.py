"""Authors' text → what a page, a document or a sheet says: marks, endnotes, lines, 拼音, dates."""
