-- News of care calls a request by its owner's words; what was told before knows only its number.
UPDATE notification SET values = values || jsonb_build_object('about', values -> 'number')
WHERE kind LIKE 'care.%' AND values ? 'number' AND NOT values ? 'about';
