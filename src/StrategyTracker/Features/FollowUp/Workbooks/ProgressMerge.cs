using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Autosaving;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>Brings a workbook's rows about one report together with what the report says now, by the same rules as the page.</summary>
internal sealed class ProgressMerge(StrategyDb db, ReportInHand hand, Actor actor, DateTime now, DateOnly today, ImportLog log, bool overwrites)
{
    public async Task ApplyAsync(IReadOnlyList<SheetAnswer> allAnswers, IReadOnlyList<SheetTick> allTicks, CancellationToken cancellationToken)
    {
        var (answers, ticks) = (allAnswers.Where(a => a.IsTouched).ToList(), allTicks.Where(t => t.IsTouched).ToList());
        var keys = answers.Select(a => a.Key.Activity).Concat(ticks.Select(t => t.Key.Activity)).ToHashSet(StringComparer.Ordinal);
        var activities = await ReportInHand.ActivitiesAsync(db, keys, cancellationToken);
        var last = answers.Any(a => a.UnchangedAddress is not null)
            ? await LastAnswers.LoadAllAsync(db, hand.Cycle, hand.AnswersFor, cancellationToken)
            : new Dictionary<Guid, LastAnswer>();
        foreach (var row in answers)
        {
            var field = row.UnchangedAddress is null && row.TouchedFields.All(AskedFields.OfBenefit.Contains) ? ProgressField.Benefit : (ProgressField?)null;
            if (Asked(activities, row.Key, row.Sheet, row.KeyAddress, field) is { } activity)
            {
                await AnswerAsync(row, activity, last.GetValueOrDefault(activity.Id), cancellationToken);
            }
        }

        foreach (var tick in ticks)
        {
            if (Asked(activities, tick.Key, tick.Sheet, tick.Address, null) is { } activity)
            {
                Tick(tick, activity);
            }
        }
    }

    private Activity? Asked(IReadOnlyDictionary<string, Activity> activities, RowKey key, string sheet, string address, ProgressField? field)
    {
        if (activities.GetValueOrDefault(key.Activity) is not { } activity)
        {
            log.Refuse(new SheetFault(sheet, address, WorkbookTexts.RowIsUnknown));
            return null;
        }

        var obstacles = hand.ObstaclesToAnswering(activity, field);
        log.Refuse(obstacles.Select(o => new SheetFault(sheet, address, RuleWords.Of(o))));
        return obstacles.Count == 0 ? activity : null;
    }

    private async Task AnswerAsync(SheetAnswer row, Activity activity, LastAnswer? last, CancellationToken cancellationToken)
    {
        var entry = hand.Report.Entries.FirstOrDefault(e => e.ActivityId == activity.Id);
        var before = entry?.ToAnswer() ?? ProgressAnswer.Empty;
        var after = before;
        var changes = new List<SheetChange>();
        foreach (var (field, (address, text)) in row.Fields)
        {
            var fate = FieldMerge.Of(before.TextOf(field), text ?? ProgressAnswer.Empty.TextOf(field), MarkOf(row, field));
            if (fate is FieldFate.Contested && !overwrites)
            {
                log.Contest(new SheetFault(row.Sheet, address, await WhoAsync(entry, field, before, cancellationToken)));
            }
            else if (fate is not FieldFate.Kept)
            {
                after = after.With(field, text);
                changes.Add(new SheetChange(address, Heads.Of(field.ToString()), FieldCells.Shown(before, field), FieldCells.Shown(after, field)));
            }
        }

        if (changes.Count > 0 && row.UnchangedAddress is not null && entry is not { IsUnchanged: true })
        {
            log.Refuse(new SheetFault(row.Sheet, row.UnchangedAddress, WorkbookTexts.UnchangedAndChanged));
        }
        else if (changes.Count > 0)
        {
            hand.Report.EntryFor(activity.Id).Answer(after, actor, now);
            log.Change(row.Sheet, row.Number, activity.DisplayTitle, changes);
        }
        else if (row.UnchangedAddress is { } address && entry is not { IsUnchanged: true })
        {
            await KeepUnchangedAsync(row, activity, entry, last, address, cancellationToken);
        }
    }

    private async Task KeepUnchangedAsync(
        SheetAnswer row, Activity activity, ProgressEntry? entry, LastAnswer? last, string address, CancellationToken cancellationToken)
    {
        // Last time's answer takes the place of every field, so every field must be as it was when the workbook was fetched.
        var before = entry?.ToAnswer() ?? ProgressAnswer.Empty;
        var written = FieldCells.Fields.Where(f => FieldMerge.MarkOf(before.TextOf(f)) != (MarkOf(row, f) ?? FieldMerge.MarkOf(ProgressAnswer.Empty.TextOf(f)))).ToList();
        if (written.Count > 0 && !overwrites)
        {
            log.Contest(new SheetFault(row.Sheet, address, await WhoAsync(entry, written[0], before, cancellationToken)));
            return;
        }

        try
        {
            hand.Report.EntryFor(activity.Id).KeepUnchanged(last?.Answer, actor, now);
            log.Change(row.Sheet, row.Number, activity.DisplayTitle, [new SheetChange(address, Heads.Of(Heads.Unchanged), null, WorkbookTexts.Yes)]);
        }
        catch (RuleBrokenException refused)
        {
            log.Refuse(refused.Violations.Select(v => new SheetFault(row.Sheet, address, RuleWords.Of(v))));
        }
    }

    private void Tick(SheetTick tick, Activity activity)
    {
        if (activity.Milestones.FirstOrDefault(m => m.Id == tick.Milestone) is not { } milestone)
        {
            log.Refuse(new SheetFault(tick.Sheet, tick.Address, WorkbookTexts.RowIsUnknown));
            return;
        }

        var (before, after) = (Format.Date(milestone.DoneOn), Format.Date(tick.DoneOn));
        var fate = FieldMerge.Of(before, after, tick.Mark);
        if (fate is FieldFate.Contested && !overwrites)
        {
            log.Contest(new SheetFault(tick.Sheet, tick.Address, WorkbookTexts.ChangedBySomebody.With(Shown(before))));
        }
        else if (fate is not FieldFate.Kept)
        {
            try
            {
                activity.MarkMilestone(milestone, tick.DoneOn, today);
                log.Change(tick.Sheet, tick.Number, $"{activity.DisplayTitle}: {milestone.Title}", [new SheetChange(tick.Address, Heads.Of(Heads.DoneOn), before, after)]);
            }
            catch (RuleBrokenException refused)
            {
                log.Refuse(refused.Violations.Select(v => new SheetFault(tick.Sheet, tick.Address, RuleWords.Of(v))));
            }
        }
    }

    /// <summary>Who wrote the field since, what and when.</summary>
    private async Task<string> WhoAsync(ProgressEntry? entry, ProgressField field, ProgressAnswer answer, CancellationToken cancellationToken)
    {
        var writer = entry is null ? null : await FieldHistory.LastWriterAsync(db, hand.Report.Id, entry.Id, field.ToString(), cancellationToken);
        var text = Shown(FieldCells.Shown(answer, field));
        return writer is { } by
            ? WorkbookTexts.ChangedBy.With(by.Name, text, Format.Time(by.At))
            : WorkbookTexts.ChangedBySomebody.With(text);
    }

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? WorkbookTexts.Empty : text;

    private static string? MarkOf(SheetAnswer row, ProgressField field) => row.Marks.GetValueOrDefault(field);
}
