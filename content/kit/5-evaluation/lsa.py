"""Latent semantic analysis of the passages alone (Deerwester et al. 1990), as the page computes it. Needs numpy. Used by rankings.py."""

import math

import numpy as np

DIMENSIONS = 24
ROUNDING = 1e-6


class Space:
    """Few dimensions for the weights tf · idf of the passages, each of length 1."""

    def __init__(self, keywords):
        rows, width = len(keywords.counts), len(keywords.numbers)
        self.idf = [math.log((1 + rows) / (1 + len(found))) + 1 for found in keywords.postings]
        matrix = np.zeros((rows, width))
        for place, counted in enumerate(keywords.counts):
            for number, count in counted.items():
                matrix[place, number] = count * self.idf[number]
        matrix = unit(matrix)
        _, strengths, right = np.linalg.svd(matrix, full_matrices=False)
        rank = int((strengths**2 > 1e-12 * max(strengths[0] ** 2, 1e-300)).sum()) if len(strengths) else 0
        self.terms = right[: min(DIMENSIONS, rank)].T
        self.passages = unit(matrix @ self.terms)

    def scores(self, numbers):
        """The cosine of each passage with a question, by the numbers of its tokens."""
        if not numbers:
            return [0.0] * len(self.passages)
        weights = np.array([self.idf[number] for number in numbers])
        asked = unit((weights / np.linalg.norm(weights)) @ self.terms[numbers])
        found = self.passages @ asked
        return [float(score) if score >= ROUNDING else 0.0 for score in found]


def unit(rows):
    """Rows of length 1, or of zeros."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.where(lengths > ROUNDING, rows / np.where(lengths > 0, lengths, 1), 0)
