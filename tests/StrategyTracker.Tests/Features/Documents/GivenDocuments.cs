using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Tests.Features.Documents;

/// <summary>Documents in every state, for tests against a real database.</summary>
internal static class GivenDocuments
{
    private static readonly DateOnly today = new(2026, 11, 22);

    public static GoverningDocument Document(this DocumentType type, string key, string? title = null, Body? municipality = null, Body? owner = null)
    {
        var document = new GoverningDocument(key, title ?? key, type.Id);
        document.Describe(title ?? key, municipality?.Id, owner?.Id, null, isReference: false, null);
        return document;
    }

    public static Edition Draft(this GoverningDocument document, string label = "1.0", DateOnly? from = null, DateOnly? to = null)
    {
        var draft = document.BeginDraft(label);
        if (draft.Clauses.Count == 0)
        {
            draft.AddClause("inledning", ClauseKind.Text, null).Write(ClauseKind.Text, "1", "Inledning", "Text", null, null, null);
        }

        draft.SetValidity(from, to, untilFurtherNotice: false);
        return draft;
    }

    public static Edition Adopted(
        this GoverningDocument document, DocumentType type, Body body, DateOnly on, string label = "1.0", DateOnly? from = null, DateOnly? to = null)
    {
        var draft = document.Draft(label, from, to);
        document.Adopt(draft, new Decision(DecisionOutcome.Adopted, body.Id, on, "41", "KS 1/26", null), body, type, today);
        return draft;
    }

    public static void Decided(this Edition edition, DecisionOutcome outcome, Body body, DateOnly on) =>
        edition.Register(new Decision(outcome, body.Id, on, null, null, null), body, null, today);
}
