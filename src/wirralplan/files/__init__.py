"""The world: names, bytes, locks and what git has. It knows no YAML and no plan."""
