using Narratives.LoadTests;
using Narratives.LoadTests.Faults;

// Each part prints what it measured, as ratios where two things are compared, and says whether it keeps its budget. Exit code 1 when one does not.
//   load-tests            all of them
//   load-tests capture    one: capture, nodes and scale (which need PostgreSQL), board, rebuild, analysis, script or dots (which needs a browser)
//   load-tests crowd --faults [--minutes N] [--seed N] [--only NAME] [--to FILE]    the fault programme: docs/reliability.md
if (args is ["crowd", "--faults", .. var faults]) return await Programme.Run(faults);
if (args is ["shifted", .. var shifted]) return await ShiftedHost.Run(shifted);
if (args is ["host", var folder, .. var database]) return await HostForLoad.Run(new DirectoryInfo(folder), database.FirstOrDefault());

if (args.Except(["capture", "nodes", "scale", "board", "rebuild", "analysis", "script", "dots"]).Any())
{
    Console.Error.WriteLine("There is no such part.");
    return 1;
}

var budgets = new List<Budget>();
bool Wants(string part) => args.Length == 0 || args.Contains(part);
if (Wants("capture")) budgets.AddRange(await CaptureLoad.Measure());
if (Wants("nodes")) budgets.AddRange(await NodesLoad.Measure());
if (Wants("scale")) budgets.AddRange(await ScaleLoad.Measure());
if (Wants("board")) budgets.AddRange(await BoardLoad.Measure());
if (Wants("rebuild")) budgets.AddRange(await RebuildLoad.Measure());
if (Wants("analysis")) budgets.AddRange(await AnalysisLoad.Measure());
if (Wants("script")) budgets.AddRange(await ScriptLoad.Measure());
if (Wants("dots")) budgets.AddRange(await DotsLoad.Measure());

Console.WriteLine();
foreach (var budget in budgets) Console.WriteLine(budget);
return budgets.TrueForAll(budget => budget.IsKept) ? 0 : 1;
