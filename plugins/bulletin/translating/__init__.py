"""A translation's file begun, compared with its original, and looked at before it is confirmed."""
