"""From content to a published folder: what has changed, who makes it, one step at the end."""
