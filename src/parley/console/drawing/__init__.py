"""Maps and charts, drawn on the server as SVG: no script, and no colour but by classes of the stylesheet."""
