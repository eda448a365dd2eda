"""What a proposal changes: two revisions of the content, compared and put into a report."""
