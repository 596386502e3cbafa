using Narratives.Words;

namespace Narratives.Linting;

/// <summary>What an experienced facilitator would say about an instrument: advice with its reason, never a refusal.</summary>
/// <param name="Rule">Which rule speaks, for filters and links: small letters and hyphens.</param>
/// <param name="Path">What it is about, such as <c>signifiers.who-decides.left</c>; empty for the whole instrument.</param>
/// <param name="Says">What is the matter, and why it matters.</param>
public sealed record Remark(string Rule, string Path, Text Says);
