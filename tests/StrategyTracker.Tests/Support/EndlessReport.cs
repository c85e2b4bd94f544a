using System.Text.Json.Nodes;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;

namespace StrategyTracker.Tests.Support;

/// <summary>The invented report with a word without end in every name and every text that anybody may write.</summary>
public static class EndlessReport
{
    public static readonly string Word = string.Concat(Enumerable.Repeat("Ordutanmellanslag", 17)) + "sistaordet.";

    /// <summary>What people write, by the names of the report's fields; keys, numbers and choices keep what they are.</summary>
    private static readonly string[] written =
    [
        "recipient", "title", "typeName", "name", "body", "document", "clause", "what", "reason", "decidedBy", "questionSet", "text", "unit", "source", "note", "reservations",
        "sentence", "wentWrong", "becameBetter", "proposedDecisions", "description", "workingTitle", "planTitle", "expectedEffect", "by", "forWhom", "owner", "measure", "words",
        "perspective", "into", "comment", "deviationReason", "measures", "summary",
    ];

    public static FrozenReport Report { get; } = FrozenReportJson.Read(Written(JsonNode.Parse(FrozenReportJson.Write(SampleReport.Accounted with
    {
        Activities = [.. SampleReport.Accounted.Activities.Select(a => a with
        {
            WorkingTitle = Word,
            Answers = [.. a.Answers.Select(x => x with { Comment = Word, DeviationReason = Word, Measures = Word })],
        })],
    }))!, null)!.ToJsonString());

    public static ReportImprint Imprint { get; } = SampleReport.Imprint with
    {
        Decisions = [Referral],
        Addenda = [Addendum],
        Versions = [new(1, new(2026, 2, 20), SampleReport.Imprint.Checksum!, [Referral], [Addendum]), new(2, new(2026, 3, 20), SampleReport.Imprint.Checksum!, [], [])],
        Differences = [new(Word, ReportField.Sentence, Word, Word)],
        Version = 2,
    };

    private static FrozenDecision Referral => new(DecisionOutcome.ReferredBack, Word, new(2026, 3, 11), "58", Word) { Note = Word, Reservations = Word };

    private static FrozenAddendum Addendum => new(1, new(2026, 3, 12), Word, Word, Word);

    private static JsonNode? Written(JsonNode? node, string? field) => node switch
    {
        JsonObject record => new JsonObject(record.Select(f => KeyValuePair.Create(f.Key, Written(f.Value, f.Key)))),
        JsonArray list => new JsonArray([.. list.Select(item => Written(item, field))]),
        JsonValue value when written.Contains(field) && value.GetValueKind() is System.Text.Json.JsonValueKind.String => JsonValue.Create(Word),
        _ => node?.DeepClone(),
    };
}
