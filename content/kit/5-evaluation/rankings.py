"""The searches of the page's table over one cut: by words, LSA, MiniLM, E5, and both fused. Used by ../run.py."""

from search import Keywords, cosines, fused, ranking, tokens


class Searches:
    """What cannot be run is told once, by name."""

    told: set = set()
    encoders: dict = {}

    def __init__(self, config, texts):
        self.config, self.texts, self.made = config, texts, {}
        self.keywords = Keywords([tokens(text) for text in texts], texts)

    def rankings(self, name, questions):
        """Places of the passages for each question, best first; None where the search cannot be run here."""
        if name not in self.made:
            self.made[name] = self.ranked(name, questions)
        return self.made[name]

    def ranked(self, name, questions):
        if name == "words":
            return [ranking(self.keywords.scores(one)) for one in questions]
        if name == "lsa":
            return self.by_lsa(questions)
        if name == "both":
            meaning = self.rankings(self.config["both"], questions)
            pairs = meaning and zip(self.rankings("words", questions), meaning)
            return pairs and [fused(pair, len(self.texts)) for pair in pairs]
        encoder = self.encoder(name)
        if encoder is None:
            return None
        passages, asked = encoder
        vectors = passages(self.texts)
        return [ranking(cosines(vectors, vector)) for vector in asked(questions)]

    def encoder(self, name):
        """Two functions, for passages and for questions, with the words that the model wants in front."""
        if name not in self.encoders:
            how = self.config["encoders"][name]
            self.encoders[name] = None
            try:
                from embed import embedder

                passages, questions = embedder(how["model"])
                before = lambda words, of: lambda texts: of([f"{words}{text}" for text in texts])
                self.encoders[name] = before(how["passage"], passages), before(how["query"], questions)
            except (SystemExit, OSError, ValueError) as error:
                self.leave_out(name, str(error).replace("-r req", "-r 2-retrieval/req"))
        return self.encoders[name]

    def by_lsa(self, questions):
        try:
            from lsa import Space
        except ImportError:
            return self.leave_out("lsa", "it needs numpy: pip install numpy")
        space = Space(self.keywords)
        return [ranking(space.scores(self.keywords.asked(one))) for one in questions]

    def leave_out(self, name, why):
        if name not in self.told:
            fused_too = " and both" if name == self.config["both"] else ""
            print(f"Left out, {name}{fused_too}: {why}")
        self.told.add(name)
