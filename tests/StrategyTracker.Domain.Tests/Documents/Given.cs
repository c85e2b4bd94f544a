using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Tests.Documents;

/// <summary>Documents, editions and decisions with sensible values; a test states only what matters to it.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static Body Council { get; } = new("kommunfullmaktige", "Kommunfullmäktige", BodyKind.Council);

    public static Body Committee { get; } = new("aldrenamnden", "Äldrenämnden", BodyKind.Committee);

    public static DocumentType Type(params RequiredMetadata[] metadata)
    {
        var type = new DocumentType("program", "Program", DocumentNature.Activating);
        type.SetRules(metadata, [], []);
        return type;
    }

    public static GoverningDocument Document(DocumentType? type = null, string key = "program-digital-utveckling") =>
        new(key, "Program för digital utveckling", (type ?? Type()).Id);

    /// <summary>A draft with one clause.</summary>
    public static Edition Draft(this GoverningDocument document, string label = "1.0", DateOnly? from = null, DateOnly? to = null)
    {
        var draft = document.BeginDraft(label);
        if (draft.Clauses.Count == 0)
        {
            draft.AddClause("inledning", ClauseKind.Text, null);
        }

        draft.SetValidity(from, to, untilFurtherNotice: false);
        return draft;
    }

    public static void OnReferral(this Edition edition) => edition.SendOnReferral([Committee.Id], Today.AddDays(30), Today);

    public static Decision Decision(DecisionOutcome outcome, DateOnly? date = null, Body? body = null) =>
        new(outcome, (body ?? Council).Id, date ?? Today, "41", null, null);

    public static Edition AdoptedOn(this GoverningDocument document, DateOnly date, string label = "1.0", DateOnly? from = null, DateOnly? to = null)
    {
        var draft = document.Draft(label, from, to);
        document.Adopt(draft, Decision(DecisionOutcome.Adopted, date), Council, Type(), Today);
        return draft;
    }

    public static Actor ActorWith(params Right[] rights) =>
        new(Guid.CreateVersion7(), "Någon", rights.ToHashSet(), new HashSet<Guid>(), new HashSet<Guid>());
}
