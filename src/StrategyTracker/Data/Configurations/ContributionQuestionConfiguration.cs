using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Data.Configurations;

internal sealed class ContributionQuestionConfiguration : IEntityTypeConfiguration<ContributionQuestion>
{
    public void Configure(EntityTypeBuilder<ContributionQuestion> builder)
    {
        builder.HasIndex(q => new { q.TargetAreaId, q.BodyId }).IsUnique();
        builder.HasIndex(q => q.BodyId);
        builder.Property(q => q.AskedBy).HasMaxLength(Limits.Title);
        builder.Property(q => q.AnsweredBy).HasMaxLength(Limits.Title);
        builder.HasOne(q => q.TargetArea).WithMany().HasForeignKey(q => q.TargetAreaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(q => q.Body).WithMany().HasForeignKey(q => q.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(q => q.IsAnswered);
    }
}
