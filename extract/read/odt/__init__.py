"""OpenDocument text (.odt) bytes -> Document, from its XML: styles, lists, tables, what is hidden or deleted."""
