using Narratives.LoadTests;

// Each part prints what it measured, as ratios where two things are compared, and says whether it keeps its budget. Exit code 1 when one does not.
//   load-tests            all of them
//   load-tests capture    one: capture, board, rebuild or analysis
if (args is ["host", var folder]) return await HostForLoad.Run(new DirectoryInfo(folder));

var budgets = new List<Budget>();
bool Wants(string part) => args.Length == 0 || args.Contains(part);
if (Wants("capture")) budgets.AddRange(await CaptureLoad.Measure());
if (Wants("board")) budgets.AddRange(await BoardLoad.Measure());
if (Wants("rebuild")) budgets.AddRange(await RebuildLoad.Measure());
if (Wants("analysis")) budgets.AddRange(await AnalysisLoad.Measure());

Console.WriteLine();
foreach (var budget in budgets) Console.WriteLine(budget);
return budgets.Count > 0 && budgets.TrueForAll(budget => budget.IsKept) ? 0 : 1;
