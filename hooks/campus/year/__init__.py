"""The school year: a school's terms and the rules of theme days → dates."""
