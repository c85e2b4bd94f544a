using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>Measured objects, question sets and rounds as a package tells them.</summary>
internal static class SelfAssessmentItems
{
    public static MeasuredObjectItem Of(MeasuredObject measured, KeyBook keys) => new()
    {
        Key = measured.Key,
        Name = measured.Name,
        Kind = measured.Kind,
        Body = keys.Bodies.KeyOf(measured.BodyId),
        EndedOn = measured.EndedOn,
        Note = measured.Note,
    };

    public static QuestionSetItem Of(QuestionSet set, KeyBook keys) => new()
    {
        Key = set.Key,
        Name = set.Name,
        Document = keys.Documents.KeyOf(set.DocumentId),
        Scale = keys.Scales.KeyOf(set.ScaleId),
        WeakUpTo = set.WeakUpTo,
        Note = set.Note,
        Versions = [.. set.Versions.OrderBy(v => v.Number).Select(v => new QuestionSetVersionItem
        {
            Number = v.Number,
            MadeOn = v.MadeOn,
            Questions = [.. v.InOrder.Select(q => new QuestionItem
            {
                Key = q.Key, Number = q.Number, Text = q.Text, Help = q.Help, Principle = keys.Principles.KeyOf(q.PrincipleId),
            })],
        })],
    };

    /// <param name="round">With its version and the version's questions and set.</param>
    /// <param name="sheets">Its sheets, with answers and proposals.</param>
    /// <param name="keys">Every key.</param>
    public static RoundItem Of(Round round, IEnumerable<AnswerSheet> sheets, KeyBook keys)
    {
        var questions = round.Version.InOrder.ToList();
        return new RoundItem
        {
            Key = round.Key,
            Name = round.Name,
            QuestionSet = keys.QuestionSets.KeyOf(round.Version.QuestionSetId),
            Version = round.Version.Number,
            Cycle = keys.Cycles.KeyOf(round.CycleId),
            OpensOn = round.OpensOn,
            DueOn = round.DueOn,
            ClosesOn = round.ClosesOn,
            Sheets = [.. sheets.Select(s => Of(s, questions, keys)).OrderBy(s => s.Measured, StringComparer.Ordinal)],
        };
    }

    public static AnswerSheetItem Of(AnswerSheet sheet, IReadOnlyList<Question> questions, KeyBook keys) => new()
    {
        Measured = keys.MeasuredObjects.KeyOf(sheet.ObjectId),
        Body = keys.Bodies.KeyOf(sheet.BodyId),
        HandedInOn = sheet.HandedInOn,
        HandedInBy = sheet.HandedInBy,
        Answers = [.. from question in questions
                      let answer = sheet.Answers.FirstOrDefault(a => a.QuestionId == question.Id && !a.IsBlank)
                      let proposal = sheet.Proposals.FirstOrDefault(p => p.QuestionId == question.Id)
                      where answer is not null || proposal is not null
                      select Of(question, answer, proposal, keys)],
    };

    private static SheetAnswerItem Of(Question question, SheetAnswer? answer, ImprovementProposal? proposal, KeyBook keys) => new()
    {
        Question = question.Key,
        Level = answer?.Level,
        NotApplicable = answer?.IsNotApplicable ?? false,
        Comment = answer?.Comment,
        SavedAt = answer?.SavedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
        Proposal = proposal is null ? null : new ProposalItem
        {
            Title = proposal.Title,
            Text = proposal.Text,
            ProposedOn = proposal.ProposedOn,
            ProposedBy = proposal.ProposedBy,
            Activity = keys.Activities.KeyOf(proposal.ActivityId),
            DeclinedReason = proposal.DeclinedReason,
        },
    };
}
