"""Makes words.json: python3 words.py > words.json. Monroe, Colaresi and Quinn 2008, eq. 16 to 22, word by word with NumPy; nothing of the product."""

import json

import numpy as np

chance = np.random.default_rng(2022)
VOCABULARY = ["cynllun", "risg", "blame", "learn", "pilot", "methiant", "ŵyl", "don't", "gwrando", "failure", "safe", "ysgol"]
SHARES = [np.arange(1, 13)[::-1], np.arange(1, 13)]
texts = [
    (person, framing, " ".join(chance.choice(VOCABULARY, chance.integers(3, 25), p=SHARES[framing] / SHARES[framing].sum())))
    for person in range(25) for framing in (0, 1)
]


def words():
    counts = np.array([[sum(t.split().count(w) for _, f, t in texts if f == framing) for w in VOCABULARY] for framing in (0, 1)], dtype=float)
    prior = 500 * counts.sum(axis=0) / counts.sum()
    n, a0 = counts.sum(axis=1, keepdims=True), prior.sum()
    odds = (counts + prior) / (n + a0 - counts - prior)
    delta = np.log(odds[1]) - np.log(odds[0])
    z = delta / np.sqrt((1 / (counts + prior)).sum(axis=0))
    people = [{f: {p for p, framing, t in texts if framing == f and w in t.split()} for f in (0, 1)} for w in VOCABULARY]
    return [
        {"word": w, "first": int(counts[0, i]), "second": int(counts[1, i]), "delegatesOfFirst": len(people[i][0]), "delegatesOfSecond": len(people[i][1]),
         "delegates": len(people[i][0] | people[i][1]), "logOdds": delta[i], "z": z[i]}
        for i, w in enumerate(VOCABULARY)
    ]


print(json.dumps({"tool": f"NumPy {np.__version__}", "texts": [{"delegate": p, "framing": f, "text": t} for p, f, t in texts], "words": words()},
                 separators=(",", ":"), ensure_ascii=False))
