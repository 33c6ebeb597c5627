"""The print shop: plain data in, PDF, SVG, PNG, DOCX, PPTX, XLSX and ZIP out. Knows no catalogue."""
