using Microsoft.EntityFrameworkCore.Metadata;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class HistoryWordsTests : DataTest
{
    /// <summary>They follow from others, and the history does not tell of them.</summary>
    private static readonly string[] Untold = ["Standing"];

    [Fact]
    public void Nothing_that_the_program_counts_by_is_told_in_its_own_names()
    {
        using var db = Db();
        var activity = db.Model.FindEntityType(typeof(Activity))!;
        var counted = activity.GetNavigations().Select(n => n.TargetEntityType).Where(t => t.ClrType.Namespace == typeof(Activity).Namespace).Prepend(activity)
            .SelectMany(t => t.GetProperties().Select(p => (Name: p.Name, Type: Bare(p)))
                .Concat(t.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p => (Name: $"{c.Name}.{p.Name}", Type: Bare(p))))))
            .Where(p => p.Type.IsEnum && !Untold.Contains(p.Name)).Distinct().ToList();

        counted.Select(c => c.Name).ShouldBeSubsetOf(["Phase", "ReportedSchedule", "EffectSoFar", "Role", "RoleBefore", "Answer", "Kind", "Cost.Kind", "Override.Status", "LocalStatus.Phase", "LocalStatus.Schedule"]);
        counted.Count.ShouldBeGreaterThan(8);
        counted.SelectMany(c => Enum.GetNames(c.Type).Select(value => (c.Name, value))).Where(c => HistoryWords.Value(c.Name, c.value) == c.value).ShouldBeEmpty();
        counted.Select(c => c.Name).Where(name => HistoryWords.Label(new HistoryChange("Activity", null, name, null, null)) == name).ShouldBeEmpty();

        static Type Bare(IReadOnlyProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
    }
}
