using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Data.Configurations;

internal sealed class ContributionQuestionConfiguration : IEntityTypeConfiguration<ContributionQuestion>
{
    private static readonly string OneAim = string.Join(
        " + ",
        new[] { nameof(ContributionQuestion.TargetAreaId), nameof(ContributionQuestion.GoalId), nameof(ContributionQuestion.PrincipleId), nameof(ContributionQuestion.PerspectiveId) }
            .Select(column => $"(CASE WHEN \"{column}\" IS NULL THEN 0 ELSE 1 END)")) + " = 1";

    public void Configure(EntityTypeBuilder<ContributionQuestion> builder)
    {
        builder.ToTable("MatrixQuestions", table => table.HasCheckConstraint("CK_MatrixQuestions_OneAim", OneAim));
        builder.HasIndex(q => new { q.TargetAreaId, q.BodyId }).IsUnique();
        builder.HasIndex(q => new { q.GoalId, q.BodyId }).IsUnique();
        builder.HasIndex(q => new { q.PrincipleId, q.BodyId }).IsUnique();
        builder.HasIndex(q => new { q.PerspectiveId, q.BodyId }).IsUnique();
        builder.HasIndex(q => q.BodyId);
        builder.Property(q => q.AskedBy).HasMaxLength(Limits.Title);
        builder.Property(q => q.AnsweredBy).HasMaxLength(Limits.Title);
        builder.HasOne(q => q.TargetArea).WithMany().HasForeignKey(q => q.TargetAreaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(q => q.Goal).WithMany().HasForeignKey(q => q.GoalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(q => q.Principle).WithMany().HasForeignKey(q => q.PrincipleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(q => q.Perspective).WithMany().HasForeignKey(q => q.PerspectiveId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(q => q.Body).WithMany().HasForeignKey(q => q.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(q => q.IsAnswered);
    }
}
