"""The messages of all problems, one module for each area: a row a code.

A text says what must be true, the value found, and how to mend it.
"""
