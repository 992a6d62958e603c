"""Words of a language that several rooms need: stems, words of content, families of near synonyms."""
