using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.OpenData;

/// <summary>
/// The municipality's own public rows, the same whoever asks: what somebody sees who has not signed in, without a name of
/// anyone and without free text from the answers.
/// </summary>
public sealed class OpenDataQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<IReadOnlyList<OpenEdition>> EditionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnDocumentsAsync(db, cancellationToken);
        var lines = db.Editions.AsNoTracking().VisibleTo(Actor.Anonymous).Lines(clock.Today());
        return await (
            from edition in db.Editions.AsNoTracking()
            join line in lines on edition.Id equals line.Id
            where own.Any(d => d.Id == edition.DocumentId)
            orderby edition.Document.Key, edition.Ordinal
            let adoption = edition.Decisions.Where(d => d.Outcome == DecisionOutcome.Adopted).OrderByDescending(d => d.Date).FirstOrDefault()
            select new OpenEdition
            {
                Document = edition.Document.Key,
                Title = edition.Title ?? edition.Document.Title,
                Type = edition.Document.Type.Name,
                Edition = edition.Label,
                State = line.State,
                Owner = edition.Document.Owner!.Name,
                AdoptedBy = adoption!.Body.Name,
                AdoptedOn = edition.AdoptedOn,
                Paragraph = adoption.Paragraph,
                RegistrationNumbers = edition.RegistrationNumbers.OrderBy(n => n.Number).Select(n => n.Number).ToList(),
                ValidFrom = edition.ValidFrom,
                ValidTo = edition.ValidTo,
                UntilFurtherNotice = edition.UntilFurtherNotice,
                EndedOn = edition.EndedOn,
            }).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OpenTarget>> TargetsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnDocumentsAsync(db, cancellationToken);
        var areas = await db.TargetAreas.AsNoTracking().Where(a => own.Any(d => d.Id == a.DocumentId))
            .OrderBy(a => a.Document.Key).ThenBy(a => a.Position)
            .Select(a => new OpenTarget { Key = a.Key, Kind = "targetArea", Document = a.Document.Key, Number = a.Number, Title = a.Title })
            .ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => own.Any(d => d.Id == g.DocumentId))
            .OrderBy(g => g.Document.Key).ThenBy(g => g.Position)
            .Select(g => new OpenTarget
            {
                Key = g.Key,
                Kind = "goal",
                Document = g.Document.Key,
                Number = g.Number,
                Title = g.Title,
                TargetArea = g.TargetArea!.Key,
                UnderGoal = db.Goals.Where(above => above.Id == g.ParentId).Select(above => above.Key).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. areas, .. goals];
    }

    public async Task<IReadOnlyList<OpenActivity>> ActivitiesAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await (await OwnActivitiesAsync(db, cancellationToken)).WithSchedule(today)
            .OrderBy(s => s.Activity.Document.Key).ThenBy(s => s.Activity.SortNumber).ThenBy(s => s.Activity.Key)
            .Select(s => new OpenActivity
            {
                Key = s.Activity.Key,
                Document = s.Activity.Document.Key,
                Number = s.Activity.Number,
                Title = s.Activity.Title,
                TargetAreas = s.Activity.TargetAreas.OrderBy(t => t.TargetArea.Position).Select(t => t.TargetArea.Key).ToList(),
                Goals = s.Activity.Goals.OrderBy(g => g.Goal.Position).Select(g => g.Goal.Key).ToList(),
                Leads = s.Activity.Participations.Where(p => p.Role == ParticipationRole.Lead).OrderBy(p => p.Body.Key).Select(p => p.Body.Key).ToList(),
                CoOwners = s.Activity.Participations.Where(p => p.Role == ParticipationRole.CoOwner).OrderBy(p => p.Body.Key).Select(p => p.Body.Key).ToList(),
                OthersTakingPart = s.Activity.Participations.Where(p => p.Role != ParticipationRole.Lead && p.Role != ParticipationRole.CoOwner)
                    .OrderBy(p => p.Body.Key).Select(p => p.Body.Key).ToList(),
                StartsOn = s.Activity.StartsOn,
                EndsOn = s.Activity.EndsOn,
                IsContinuous = s.Activity.IsContinuous,
                Standing = s.Activity.Standing,
                Schedule = (ScheduleStatus)s.Schedule,
                Effect = s.Activity.EffectSoFar,
                LastReportedOn = s.Activity.LastReportedOn,
                Milestones = s.Activity.Milestones.Count,
                MilestonesDone = s.Activity.Milestones.Count(m => m.DoneOn != null && m.DoneOn <= today),
                ExpectedEffect = s.Activity.Effect!.Text,
                BenefitOwner = db.Bodies.Where(b => b.Id == s.Activity.Effect!.BenefitOwnerId).Select(b => b.Key).FirstOrDefault(),
                EffectVisibleFrom = s.Activity.Effect!.VisibleFromYear,
                CostKind = s.Activity.Cost.Kind,
                CostFrom = s.Activity.Cost.PlannedFrom,
                CostTo = s.Activity.Cost.PlannedTo,
                PriceYear = s.Activity.Cost.PriceYear,
            }).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OpenAnswer>> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnActivitiesAsync(db, cancellationToken);
        return await (
            from report in db.ProgressReports.AsNoTracking().AnswersVisibleTo(Actor.Anonymous)
            from entry in report.Entries
            where entry.Phase != ActivityPhase.Unknown && own.Any(a => a.Id == entry.ActivityId)
            orderby report.Cycle.PeriodTo, report.Cycle.Key, report.Body.Key, entry.Activity.Key
            select new OpenAnswer
            {
                Cycle = report.Cycle.Key,
                PeriodTo = report.Cycle.PeriodTo,
                Body = report.Body.Key,
                Activity = entry.Activity.Key,
                Phase = entry.Phase,
                Schedule = entry.Schedule,
                Effect = entry.Effect,
                Percent = entry.Percent,
                ActualCost = entry.ActualCost,
                SubmittedOn = report.SubmittedOn,
                DecidedOn = report.DecidedOn,
            }).ToListAsync(cancellationToken);
    }

    /// <summary>What has been taken home, without the words. Where the body that takes a benefit home has said something, only its word is counted.</summary>
    public async Task<IReadOnlyList<OpenBenefit>> BenefitsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnActivitiesAsync(db, cancellationToken);
        var rows = await (
            from report in db.ProgressReports.AsNoTracking().AnswersVisibleTo(Actor.Anonymous)
            from entry in report.Entries
            where entry.Benefit != BenefitKind.Unknown && own.Any(a => a.Id == entry.ActivityId)
            orderby report.Cycle.PeriodTo, report.Cycle.Key, entry.Activity.Key, report.Body.Key
            select new
            {
                IsOfTaker = entry.Phase == ActivityPhase.Unknown || entry.Activity.Effect!.BenefitOwnerId == report.BodyId,
                Row = new OpenBenefit
                {
                    Cycle = report.Cycle.Key,
                    PeriodFrom = report.Cycle.PeriodFrom,
                    PeriodTo = report.Cycle.PeriodTo,
                    Activity = entry.Activity.Key,
                    Body = report.Body.Key,
                    BenefitOwner = db.Bodies.Where(b => b.Id == entry.Activity.Effect!.BenefitOwnerId).Select(b => b.Key).FirstOrDefault(),
                    Benefit = entry.Benefit,
                    Amount = entry.Benefit == BenefitKind.Amount ? entry.BenefitAmount : null,
                    SubmittedOn = report.SubmittedOn,
                },
            }).ToListAsync(cancellationToken);
        var takers = rows.Where(r => r.IsOfTaker).Select(r => (r.Row.Cycle, r.Row.Activity)).ToHashSet();
        return rows.ConvertAll(r => r.Row with { IsCounted = r.IsOfTaker || !takers.Contains((r.Row.Cycle, r.Row.Activity)) });
    }

    public async Task<IReadOnlyList<OpenFigure>> FiguresAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnDocumentsAsync(db, cancellationToken);
        return await (
            from indicator in db.Indicators.AsNoTracking()
            from value in indicator.Values
            where own.Any(d => d.Id == indicator.DocumentId)
            orderby indicator.Key, value.Year, value.Kind, value.Body!.Key, value.Gender
            select new OpenFigure
            {
                Indicator = indicator.Key,
                Name = indicator.Name,
                Unit = indicator.Unit,
                GoodDirection = indicator.GoodDirection,
                KoladaId = indicator.KoladaId,
                Source = indicator.Source,
                Document = indicator.Document.Key,
                TargetArea = indicator.TargetArea!.Key,
                PartOf = db.Indicators.Where(whole => whole.Id == indicator.PartOfId).Select(whole => whole.Key).FirstOrDefault(),
                Kind = value.Kind,
                Year = value.Year,
                Body = value.Body!.Key,
                Gender = value.Gender,
                Value = value.Value,
                Missing = value.Missing,
                SeriesBreak = indicator.Breaks.Where(b => b.FromYear == value.Year).Select(b => b.Reason).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
    }

    /// <summary>What the latest frozen version of each report judged: while an office judges anew, nothing of that is told.</summary>
    public async Task<IReadOnlyList<OpenJudgement>> JudgementsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnDocumentsAsync(db, cancellationToken);
        var contents = await db.CouncilReports.AsNoTracking()
            .Where(r => own.Any(d => d.Id == r.Cycle.ProgrammeId) && !db.CouncilReports.Any(o => o.CycleId == r.CycleId && o.Version > r.Version))
            .OrderBy(r => r.Cycle.PeriodTo).ThenBy(r => r.Cycle.Key).Select(r => r.Content).ToListAsync(cancellationToken);
        return [.. contents.SelectMany(OpenJudgements.Of)];
    }

    public async Task<IReadOnlyList<OpenReport>> ReportsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnDocumentsAsync(db, cancellationToken);
        return await db.CouncilReports.AsNoTracking().Where(r => own.Any(d => d.Id == r.Cycle.ProgrammeId))
            .OrderBy(r => r.Cycle.PeriodTo).ThenBy(r => r.Cycle.Key).ThenBy(r => r.Version)
            .Select(r => new OpenReport
            {
                Cycle = r.Cycle.Key,
                Title = r.Cycle.Name,
                Year = r.Cycle.PeriodTo.Year,
                Document = r.Cycle.Programme.Key,
                Version = r.Version,
                FrozenOn = r.FrozenOn,
                RegistrationNumber = r.RegistrationNumber,
                Checksum = r.Checksum,
            }).ToListAsync(cancellationToken);
    }

    /// <summary>When the first and the latest of the reports were frozen; none where none is.</summary>
    public async Task<FrozenDays?> FrozenDaysAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await OwnDocumentsAsync(db, cancellationToken);
        return await db.CouncilReports.AsNoTracking().Where(r => own.Any(d => d.Id == r.Cycle.ProgrammeId))
            .GroupBy(_ => 1).Select(all => new FrozenDays(all.Min(r => r.FrozenOn), all.Max(r => r.FrozenOn))).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The bodies of the municipality, and those that take part in its activities.</summary>
    public async Task<IReadOnlyList<OpenBody>> BodiesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await HomeAsync(db, cancellationToken);
        var tree = await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.ParentId }).ToListAsync(cancellationToken);
        var own = home is { } root
            ? Domain.Organisation.BodyTree.WithDescendants([root], [.. tree.Select(b => (b.Id, b.ParentId))])
            : [.. tree.Select(b => b.Id)];
        var activities = await OwnActivitiesAsync(db, cancellationToken);
        return await db.Bodies.AsNoTracking()
            .Where(b => own.Contains(b.Id) || activities.Any(a => a.Participations.Any(p => p.BodyId == b.Id))).OrderBy(b => b.Key)
            .Select(b => new OpenBody
            {
                Key = b.Key,
                Name = b.Name,
                Kind = b.Kind,
                Under = b.Parent!.Key,
                ValidFrom = b.ValidFrom,
                ValidTo = b.ValidTo,
                Successors = b.Successors.Join(db.Bodies, s => s.SuccessorId, other => other.Id, (_, other) => other.Key).OrderBy(k => k).ToList(),
            }).ToListAsync(cancellationToken);
    }

    private static async Task<IQueryable<Activity>> OwnActivitiesAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var own = await OwnDocumentsAsync(db, cancellationToken);
        return db.Activities.AsNoTracking().VisibleTo(Actor.Anonymous).Where(a => own.Any(d => d.Id == a.DocumentId));
    }

    private static async Task<IQueryable<GoverningDocument>> OwnDocumentsAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var home = await HomeAsync(db, cancellationToken);
        return db.Documents.AsNoTracking().VisibleTo(Actor.Anonymous).Where(d => !d.IsReference && (home == null || d.MunicipalityId == home));
    }

    private static Task<Guid?> HomeAsync(StrategyDb db, CancellationToken cancellationToken) =>
        db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
}

/// <summary>The days on which the first and the latest report were frozen.</summary>
public sealed record FrozenDays(DateOnly First, DateOnly Latest);
