using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.SetUp;

/// <summary>A question set as its form shows it, with the questions of its latest version.</summary>
public sealed class SaveQuestionSetInput
{
    /// <summary>None for a new one.</summary>
    public string? Key { get; set; }

    public int SeenRevision { get; set; }

    /// <summary>The revision of the latest version that the form was made from.</summary>
    public int SeenVersionRevision { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Name)), Filled, AtMost(Limits.Title)]
    public string Name { get; set; } = "";

    public Guid? DocumentId { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Scale)), Filled]
    public Guid? ScaleId { get; set; }

    public int WeakUpTo { get; set; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }

    public List<QuestionInput> Questions { get; set; } = [];
}

/// <summary>A question as it is typed; one that was there before has its key.</summary>
public sealed class QuestionInput
{
    public string? Key { get; set; }

    [AllowNull] public string Text { get; set => field = value ?? ""; } = "";

    public string? Help { get; set; }

    public Guid? PrincipleId { get; set; }
}

/// <summary>A new question set, or one that is described anew. Questions are numbered in their order. Brings back its key.</summary>
public sealed class SaveQuestionSet(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<string>> RunAsync(SaveQuestionSetInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var set = input.Key is null ? await NewAsync(db, input, cancellationToken) : await KnownAsync(db, input, cancellationToken);
            var answered = await Answered.VersionsAsync(db, set.Id, cancellationToken);
            set.Describe(input.Name.Trim(), input.DocumentId, Blank.ToNull(input.Note));
            set.MeasureOn(input.ScaleId!.Value, input.WeakUpTo, answered.Count > 0);
            var version = set.Latest ?? set.StartVersion(clock.Today(), answered);
            var isAnswered = answered.Contains(version.Number);
            if (!isAnswered || input.Questions.Count > 0)
            {
                set.Ask(version, [.. input.Questions.Select((q, i) => Wording(q, i, version, isAnswered))], isAnswered);
            }

            return set.Key;
        }, cancellationToken);

    /// <summary>As typed; a question of an answered version keeps its number, which the form does not show.</summary>
    private static QuestionWording Wording(QuestionInput question, int index, QuestionSetVersion version, bool isAnswered) => new(
        question.Key,
        isAnswered ? version.Questions.FirstOrDefault(q => q.Key == question.Key)?.Number : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        question.Text.Trim(), Blank.ToNull(question.Help), question.PrincipleId);

    private static async Task<QuestionSet> NewAsync(StrategyDb db, SaveQuestionSetInput input, CancellationToken cancellationToken)
    {
        var wanted = ReadableKey.From(input.Name);
        var taken = await db.QuestionSets.Where(s => s.Key.StartsWith(wanted)).Select(s => s.Key).ToHashSetAsync(cancellationToken);
        var set = new QuestionSet(ReadableKey.Unique(wanted, taken), input.Name.Trim(), input.ScaleId!.Value);
        db.QuestionSets.Add(set);
        return set;
    }

    private static async Task<QuestionSet> KnownAsync(StrategyDb db, SaveQuestionSetInput input, CancellationToken cancellationToken)
    {
        var set = await db.QuestionSets.Include(s => s.Versions).ThenInclude(v => v.Questions).SingleOrDefaultAsync(s => s.Key == input.Key, cancellationToken)
            ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
        db.ExpectRevision(set, input.SeenRevision);
        if (set.Latest is { } latest)
        {
            db.ExpectRevision(latest, input.SeenVersionRevision);
        }

        return set;
    }
}
