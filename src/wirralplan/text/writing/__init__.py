"""How YAML is written into a file: in the quotes, columns and brackets that it has already."""
