"""A pasted plain text → the draft of an article; nothing in it that the text does not say."""
