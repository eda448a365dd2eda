"""A site for another LMK: the program, and content that is empty and valid."""
