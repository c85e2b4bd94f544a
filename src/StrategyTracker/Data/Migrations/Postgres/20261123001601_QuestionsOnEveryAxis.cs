using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class QuestionsOnEveryAxis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MatrixQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetAreaId = table.Column<Guid>(type: "uuid", nullable: true),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: true),
                    PrincipleId = table.Column<Guid>(type: "uuid", nullable: true),
                    PerspectiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    AskedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatrixQuestions", x => x.Id);
                    table.CheckConstraint("CK_MatrixQuestions_OneAim", "(CASE WHEN \"TargetAreaId\" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN \"GoalId\" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN \"PrincipleId\" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN \"PerspectiveId\" IS NULL THEN 0 ELSE 1 END) = 1");
                    table.ForeignKey(
                        name: "FK_MatrixQuestions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatrixQuestions_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MatrixQuestions_Perspectives_PerspectiveId",
                        column: x => x.PerspectiveId,
                        principalTable: "Perspectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MatrixQuestions_Principles_PrincipleId",
                        column: x => x.PrincipleId,
                        principalTable: "Principles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MatrixQuestions_TargetAreas_TargetAreaId",
                        column: x => x.TargetAreaId,
                        principalTable: "TargetAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MatrixQuestions_BodyId",
                table: "MatrixQuestions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_MatrixQuestions_GoalId_BodyId",
                table: "MatrixQuestions",
                columns: new[] { "GoalId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatrixQuestions_PerspectiveId_BodyId",
                table: "MatrixQuestions",
                columns: new[] { "PerspectiveId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatrixQuestions_PrincipleId_BodyId",
                table: "MatrixQuestions",
                columns: new[] { "PrincipleId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatrixQuestions_TargetAreaId_BodyId",
                table: "MatrixQuestions",
                columns: new[] { "TargetAreaId", "BodyId" },
                unique: true);

            // The questions that stand move over before the old table goes.
            migrationBuilder.Sql(
                """
                INSERT INTO "MatrixQuestions" ("Id", "TargetAreaId", "BodyId", "Text", "AskedBy", "AskedOn", "Answer", "AnsweredBy", "AnsweredOn", "Revision")
                SELECT "Id", "TargetAreaId", "BodyId", "Text", "AskedBy", "AskedOn", "Answer", "AnsweredBy", "AnsweredOn", "Revision" FROM "ContributionQuestions";
                """);

            migrationBuilder.DropTable(
                name: "ContributionQuestions");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ContributionQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetAreaId = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    AskedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContributionQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContributionQuestions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContributionQuestions_TargetAreas_TargetAreaId",
                        column: x => x.TargetAreaId,
                        principalTable: "TargetAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContributionQuestions_BodyId",
                table: "ContributionQuestions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionQuestions_TargetAreaId_BodyId",
                table: "ContributionQuestions",
                columns: new[] { "TargetAreaId", "BodyId" },
                unique: true);

            // The old table knows target areas only.
            migrationBuilder.Sql(
                """
                INSERT INTO "ContributionQuestions" ("Id", "TargetAreaId", "BodyId", "Text", "AskedBy", "AskedOn", "Answer", "AnsweredBy", "AnsweredOn", "Revision")
                SELECT "Id", "TargetAreaId", "BodyId", "Text", "AskedBy", "AskedOn", "Answer", "AnsweredBy", "AnsweredOn", "Revision" FROM "MatrixQuestions"
                WHERE "TargetAreaId" IS NOT NULL;
                """);

            migrationBuilder.DropTable(
                name: "MatrixQuestions");
        }
    }
}
