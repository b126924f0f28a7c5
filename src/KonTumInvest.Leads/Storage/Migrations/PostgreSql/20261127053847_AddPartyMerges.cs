using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddPartyMerges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leads_party_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Party = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    IntoId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    TookObjection = table.Column<bool>(type: "boolean", nullable: false),
                    TookOrganisation = table.Column<bool>(type: "boolean", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneByKey = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_party_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_party_merge_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MergeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    RowId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_party_merge_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_party_merge_parts_leads_party_merges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "leads_party_merges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_MergedIntoId",
                table: "leads_organisations",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_MergedIntoId",
                table: "leads_contacts",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_party_merge_parts_MergeId",
                table: "leads_party_merge_parts",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_party_merge_parts_RowId",
                table: "leads_party_merge_parts",
                column: "RowId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_party_merges_in_force",
                table: "leads_party_merges",
                column: "FromId",
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_party_merges_IntoId",
                table: "leads_party_merges",
                column: "IntoId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_party_merge_parts");

            migrationBuilder.DropTable(
                name: "leads_party_merges");

            migrationBuilder.DropIndex(
                name: "IX_leads_organisations_MergedIntoId",
                table: "leads_organisations");

            migrationBuilder.DropIndex(
                name: "IX_leads_contacts_MergedIntoId",
                table: "leads_contacts");
        }
    }
}
