"""Old Word files (.doc): turned into .docx bytes, which the Word reader then reads. Word itself is never asked."""
