using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Tests.Features.FollowUp.Assessing;

public sealed class JudgementPreviewTests : ComponentTest
{
    private static readonly AssessmentContent judged = new(
        AssessmentLevel.Partly, Direction.Better, Prognosis.Uncertain, "Datakatalogen finns.", "Mätningen uteblev.", null, ["att uppmana nämnderna"]);

    [Fact]
    public void Who_judges_sees_beside_the_text_how_it_will_read_in_the_report()
    {
        var preview = Form(judged).Find(".words-preview");

        preview.TextContent.ShouldContain(FollowUpTexts.JudgementPreview);
        preview.QuerySelector(".lead")!.TextContent.ShouldBe("Datakatalogen finns.");
        preview.QuerySelectorAll("h3").Skip(1).Select(h => h.TextContent).ShouldBe([FollowUpTexts.WentWrong, FollowUpTexts.ProposedDecisions]);
    }

    [Fact]
    public void Before_anything_is_written_it_says_where_the_sentence_will_stand() =>
        Form(judged with { Sentence = null }).Find(".words-preview").TextContent.ShouldContain(FollowUpTexts.JudgementPreviewEmpty);

    private IRenderedComponent<AssessmentForm> Form(AssessmentContent content) => Render<AssessmentForm>(p => p
        .Add(f => f.View, new AssessmentView(new JudgedThing("data", null, null, "2", "Datadrivna staden", content.Level, true), content, null, null, null!))
        .Add(f => f.Title, "2 Datadrivna staden")
        .Add(f => f.Saving, new Autosave<AssessmentField>()));
}
