using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "CoatOfArms",
                table: "Installations",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Installations",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CoatOfArms",
                table: "Installations");

            migrationBuilder.DropColumn(
                name: "ContactAddress",
                table: "Installations");
        }
    }
}
