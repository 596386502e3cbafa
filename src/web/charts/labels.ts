export interface Label {
  key: string;
  /** Where it would like its middle to be. */
  at: number;
  width: number;
}

/** `level` 0 is the line of labels; where they do not fit beside each other, each has a line of its own. */
export interface PlacedLabel extends Label {
  x: number;
  level: number;
}

interface Cluster {
  labels: Label[];
  width: number;
  left: number;
}

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), Math.max(from, to));

/** Sets labels beside each other as near to their marks as they can be without touching: neighbours that touch move as one. */
export function spread(labels: Label[], from: number, to: number, gap: number): PlacedLabel[] {
  const inOrder = [...labels].sort((a, b) => a.at - b.at);
  const needed = inOrder.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, inOrder.length - 1);
  if (needed > to - from) {
    return inOrder.map((label, level) => ({
      ...label,
      level,
      x: within(label.at, from + label.width / 2, to - label.width / 2),
    }));
  }

  const clusters: Cluster[] = [];
  for (const label of inOrder) {
    let cluster = settled([label], from, to, gap);
    let before = clusters.at(-1);
    while (before !== undefined && before.left + before.width + gap > cluster.left) {
      clusters.pop();
      cluster = settled([...before.labels, ...cluster.labels], from, to, gap);
      before = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  return clusters.flatMap((cluster) => inARow(cluster, gap));
}

function settled(labels: Label[], from: number, to: number, gap: number): Cluster {
  let offset = 0;
  let wished = 0;
  for (const { at, width } of labels) {
    wished += at - width / 2 - offset;
    offset += width + gap;
  }
  const width = offset - gap;
  return { labels, width, left: within(wished / labels.length, from, to - width) };
}

function inARow({ labels, left }: Cluster, gap: number): PlacedLabel[] {
  let x = left;
  return labels.map((label) => {
    const placed = { ...label, x: x + label.width / 2, level: 0 };
    x += label.width + gap;
    return placed;
  });
}
