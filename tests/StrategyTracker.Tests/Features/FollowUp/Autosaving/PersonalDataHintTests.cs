using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Autosaving;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.FollowUp.Autosaving;

public sealed class PersonalDataHintTests : ComponentTest
{
    [Fact]
    public void A_comment_with_a_name_is_saved_and_hinted_of()
    {
        FieldEdit<ProgressField>? edit = null;
        var field = Render<AutosaveText<ProgressField>>(p => p.Add(f => f.Id, "comment").Add(f => f.Label, "Kommentar").Add(f => f.Field, ProgressField.Comment).Add(f => f.Value, null)
            .Add(f => f.Rows, 5).Add(f => f.Saving, new Autosave<ProgressField>()).Add(f => f.OnEdit, e => edit = e));
        field.FindAll(".notice").ShouldBeEmpty();

        field.Find("textarea").Change("Anna Lindqvist är sjukskriven.");

        edit!.Text.ShouldBe("Anna Lindqvist är sjukskriven.");
        field.Find("[role=status] .notice").TextContent.ShouldContain("ett personnamn, en uppgift om någons hälsa");
        field.Find("textarea").Change("Projektledaren är borta.");
        field.FindAll(".notice").ShouldBeEmpty();
    }
}
