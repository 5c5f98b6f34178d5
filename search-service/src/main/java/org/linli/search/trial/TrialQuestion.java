package org.linli.search.trial;

/**
 * A question that the city wants answered well.
 *
 * @param text as somebody would type it, 1 to {@value TrialDesk#LONGEST_QUESTION} characters
 * @param judged how many opinions somebody said are an answer to it, or none
 */
public record TrialQuestion(QuestionId id, String text, int judged) {}
