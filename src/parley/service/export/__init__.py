"""Entries as other programs and people want them: GeoJSON, iCalendar, CAP, a page, a sheet of paper."""
