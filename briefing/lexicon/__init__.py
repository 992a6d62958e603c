"""Words of a language that several rooms need: stems and families of near synonyms."""
