/** "1 person has joined", "37 people have joined". In sentences Welsh counts with "o" and a plural, in a line of figures with the singular. */
export function counted(one: string, several: (count: number) => string): (count: number) => string {
  return (count) => (count === 1 ? one : several(count));
}
