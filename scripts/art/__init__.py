"""The picture kit: flat figures, things, places and sign shapes as plain SVG. For developers; see draw_art.py."""
