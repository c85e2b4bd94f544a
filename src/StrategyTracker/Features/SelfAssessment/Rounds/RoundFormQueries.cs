using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>An object to choose.</summary>
public sealed record ObjectChoice(Guid Id, string Name, MeasuredKind Kind, string Body);

/// <summary>A round's form: what is filled in, and what can be chosen.</summary>
public sealed record RoundFormView
{
    public required RoundInput Input { get; init; }

    /// <summary>The round that a new one is made from.</summary>
    public string? From { get; init; }

    /// <summary>Somebody has answered: the questions stay.</summary>
    public required bool IsAnswered { get; init; }
    public required IReadOnlyList<(Guid Id, string Title)> Versions { get; init; }
    public required IReadOnlyList<(Guid Id, string Name)> Cycles { get; init; }
    public required IReadOnlyList<ObjectChoice> Objects { get; init; }
}

/// <summary>Reads what a round's form needs.</summary>
public sealed class RoundFormQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    /// <summary>A new round; made from another it asks the latest version of the same questions, of the objects that are still there, a year later.</summary>
    public async Task<RoundFormView> GetNewAsync(string? from, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var source = from is null ? null : await RoundInSight.FindAsync(db, from, cancellationToken);
        var versions = await VersionsAsync(db, null, cancellationToken);
        var objects = await ObjectsAsync(db, [], cancellationToken);
        var asked = source is null ? [] : await db.AnswerSheets.Where(s => s.RoundId == source.Id).Select(s => s.ObjectId).ToListAsync(cancellationToken);
        var input = source is null ? new RoundInput { VersionId = versions.Count == 1 ? versions[0].Id : null } : new RoundInput
        {
            Name = NextName(source.Name),
            VersionId = await db.QuestionSetVersions.Where(v => v.QuestionSetId == source.Version.QuestionSetId).OrderByDescending(v => v.Number).Select(v => v.Id).FirstAsync(cancellationToken),
            OpensOn = source.OpensOn.AddYears(1),
            DueOn = source.DueOn.AddYears(1),
            ClosesOn = source.ClosesOn.AddYears(1),
            ObjectIds = [.. asked.Intersect(objects.Select(o => o.Id))],
        };
        return new RoundFormView { Input = input, From = source?.Name, IsAnswered = false, Versions = versions, Cycles = await CyclesAsync(db, cancellationToken), Objects = objects };
    }

    public async Task<RoundFormView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Key == key, cancellationToken) is not { } round)
        {
            return null;
        }

        var asked = await db.AnswerSheets.Where(s => s.RoundId == round.Id).Select(s => s.ObjectId).ToListAsync(cancellationToken);
        return new RoundFormView
        {
            Input = new RoundInput
            {
                Key = round.Key,
                SeenRevision = round.Revision,
                Name = round.Name,
                VersionId = round.VersionId,
                CycleId = round.CycleId,
                OpensOn = round.OpensOn,
                DueOn = round.DueOn,
                ClosesOn = round.ClosesOn,
                ObjectIds = [.. asked],
            },
            IsAnswered = await Answered.RoundAsync(db, round.Id, cancellationToken),
            Versions = await VersionsAsync(db, round.VersionId, cancellationToken),
            Cycles = await CyclesAsync(db, cancellationToken),
            Objects = await ObjectsAsync(db, asked, cancellationToken),
        };
    }

    /// <summary>"Självskattning 2026" is followed by "Självskattning 2027".</summary>
    internal static string NextName(string name) => Regex.Replace(
        name, @"\b(?:19|20)\d\d\b", year => (int.Parse(year.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture), RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The latest version of each question set, and the one that is chosen already.</summary>
    private static async Task<IReadOnlyList<(Guid Id, string Title)>> VersionsAsync(StrategyDb db, Guid? chosen, CancellationToken cancellationToken) =>
        (await db.QuestionSetVersions.AsNoTracking()
            .Where(v => v.Id == chosen || (v.Questions.Any() && v.Number == db.QuestionSetVersions.Where(o => o.QuestionSetId == v.QuestionSetId).Max(o => o.Number)))
            .OrderBy(v => v.QuestionSet.Name).ThenBy(v => v.Number)
            .Select(v => new { v.Id, v.QuestionSet.Name, v.Number }).ToListAsync(cancellationToken))
            .ConvertAll(v => (v.Id, SelfAssessmentTexts.VersionChoice.With(v.Name, v.Number)));

    private static async Task<IReadOnlyList<(Guid Id, string Name)>> CyclesAsync(StrategyDb db, CancellationToken cancellationToken) =>
        (await db.Cycles.AsNoTracking().OrderByDescending(c => c.PeriodTo).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken)).ConvertAll(c => (c.Id, c.Name));

    private async Task<IReadOnlyList<ObjectChoice>> ObjectsAsync(StrategyDb db, IReadOnlyCollection<Guid> asked, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return await db.MeasuredObjects.AsNoTracking().Where(o => o.EndedOn == null || o.EndedOn >= today || asked.Contains(o.Id))
            .OrderBy(o => o.Kind).ThenBy(o => o.Name).Select(o => new ObjectChoice(o.Id, o.Name, o.Kind, o.Body.Name)).ToListAsync(cancellationToken);
    }
}
