namespace StrategyTracker.Domain.Reporting;

/// <summary>One thing that the council is asked to decide.</summary>
/// <param name="Number">Its place in the list of the first page.</param>
/// <param name="Text">"att …".</param>
/// <param name="Part">Key of the target area, or of the goal where the programme sets no target areas, that it concerns; none for the programme as a whole.</param>
public sealed record ReportProposal(int Number, string Text, string? Part);

/// <summary>What the council is asked to decide, numbered through the whole report.</summary>
public static class ReportProposals
{
    /// <summary>The proposals of the target areas or goals, in the order in which page one shows these, and then those of the whole, which end with "i övrigt".</summary>
    public static IReadOnlyList<ReportProposal> Of(FrozenReport report) =>
        [.. (report.Format < FrozenReport.ProposalsFollowPageOne ? JudgedPart.Of(report) : ReportOrder.WorstFirst(JudgedPart.Of(report)))
            .SelectMany(part => (part.Assessment?.ProposedDecisions ?? []).Select(text => (text, part: (string?)part.Key)))
            .Concat((report.Overall?.ProposedDecisions ?? []).Select(text => (text, part: (string?)null)))
            .Select((proposal, index) => new ReportProposal(index + 1, proposal.text, proposal.part))];
}
