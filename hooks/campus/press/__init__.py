"""The print shop: turns plain data into PDF, SVG, PNG, DOCX, PPTX and ZIP. Knows nothing of lessons."""
