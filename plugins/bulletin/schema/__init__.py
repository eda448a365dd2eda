"""What may be written: the one source for validation, JSON Schema, forms and docs."""

from bulletin.schema.addresses import PublishedAddress
from bulletin.schema.article import Article, ArticleTranslation, ArticleWords
from bulletin.schema.page import Page, PageTranslation, PageWords
from bulletin.schema.registry import Glossary, Organisation, Person, Place, Topic
from bulletin.schema.site import Site
from bulletin.schema.validation import Fault, validate

__all__ = [
    "Article",
    "ArticleTranslation",
    "ArticleWords",
    "Fault",
    "Glossary",
    "Organisation",
    "Page",
    "PageTranslation",
    "PageWords",
    "Person",
    "Place",
    "PublishedAddress",
    "Site",
    "Topic",
    "validate",
]
