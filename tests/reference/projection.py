"""Writes tests/fixtures/projection.json: what scikit-learn and umap-learn say of forty points.

Run from the root of the project, with Debian's python3-sklearn and umap-learn:

    /usr/bin/python3 tests/reference/projection.py && npx prettier --write tests/fixtures/projection.json
"""

import json
import platform
from pathlib import Path

import numpy
import scipy.sparse
import sklearn
import umap
from sklearn.decomposition import PCA
from sklearn.manifold import _t_sne, trustworthiness
from umap.umap_ import find_ab_params, fuzzy_simplicial_set

FIXTURE = Path(__file__).parent.parent / "fixtures" / "projection.json"
COUNT, WIDTH, GROUPS = 40, 6, 4
PERPLEXITY = 5
NEIGHBOURS = 8
RANKS = 5
MINIMUM_DISTANCE = 0.1


def rounded(values, digits=9):
    return [float(f"{value:.{digits}g}") for value in numpy.asarray(values, dtype=float).ravel()]


def clusters(rng):
    centres = rng.normal(size=(GROUPS, WIDTH))
    points = centres[numpy.arange(COUNT) % GROUPS] + 0.4 * rng.normal(size=(COUNT, WIDTH))
    return points.round(3).astype(numpy.float32)


def unit_rows(points):
    lengths = numpy.sqrt((points.astype(float) ** 2).sum(axis=1, keepdims=True))
    return (points / lengths).astype(numpy.float32).astype(float)


def nearest(points, k):
    """Indices and cosines of the k nearest others, [count × k]."""
    cosines = points @ points.T
    numpy.fill_diagonal(cosines, -numpy.inf)
    indices = numpy.argsort(-cosines, axis=1, kind="stable")[:, :k]
    return indices, numpy.take_along_axis(cosines, indices, axis=1)


def tsne(points, positions):
    indices, cosines = nearest(points, 3 * PERPLEXITY)
    starts = numpy.arange(COUNT + 1) * 3 * PERPLEXITY
    # the library squares what it is given only where it has searched for neighbours itself
    squares = scipy.sparse.csr_matrix(((2 - 2 * cosines).ravel(), indices.ravel(), starts))
    joint = _t_sne._joint_probabilities_nn(squares, PERPLEXITY, 0)
    dense = scipy.spatial.distance.squareform(joint.toarray(), checks=False)
    divergence, slope = _t_sne._kl_divergence(
        positions.ravel(), dense, 1, COUNT, 2, skip_num_points=0, compute_error=True
    )
    return {
        "perplexity": PERPLEXITY,
        "joint": rounded(joint.toarray()[0], 7),
        "divergence": float(divergence),
        "slope": rounded(slope, 7),
    }


def fuzzy_graph(points):
    indices, cosines = nearest(points, NEIGHBOURS - 1)
    itself = numpy.arange(COUNT)[:, None]
    graph, _, _ = fuzzy_simplicial_set(
        points,
        NEIGHBOURS,
        numpy.random.RandomState(0),
        "cosine",
        knn_indices=numpy.hstack([itself, indices]),
        knn_dists=numpy.hstack([0 * itself, 1 - cosines]).astype(numpy.float32),
    )
    return {"neighbours": NEIGHBOURS, "firstRows": rounded(graph.toarray()[:3], 6)}


def principal(points):
    """Scores on the two axes, each turned to where its largest entry is positive."""
    found = PCA(2, svd_solver="full").fit(points)
    axes = found.components_
    signs = numpy.sign(axes[numpy.arange(2), numpy.abs(axes).argmax(axis=1)])
    return found.transform(points) * signs


def main():
    rng = numpy.random.default_rng(5)
    raw = clusters(rng)
    points = unit_rows(raw)
    positions = rng.normal(size=(COUNT, 2)).round(3)
    versions = {"python": platform.python_version(), "sklearn": sklearn.__version__}
    fixture = {
        "origin": {**versions, "umap-learn": umap.__version__, "script": "tests/reference/projection.py"},
        "count": COUNT,
        "width": WIDTH,
        "points": rounded(raw, 4),
        "positions": rounded(positions, 4),
        "pca": rounded(principal(points), 7),
        "quality": {
            "k": RANKS,
            "trustworthiness": trustworthiness(points, positions, n_neighbors=RANKS),
            "continuity": trustworthiness(positions, points, n_neighbors=RANKS),
        },
        "tsne": tsne(points, positions),
        "umap": fuzzy_graph(points),
        "closeness": dict(zip(("a", "b"), rounded(find_ab_params(1.0, MINIMUM_DISTANCE)))),
    }
    FIXTURE.write_text(json.dumps(fixture) + "\n")


main()
