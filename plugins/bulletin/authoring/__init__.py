"""New articles and entries of the registries, from answers; and what is told of old ones."""
