-- What was declined within a time. Everything else that the analysis counts is found by place and time of receipt.
create index opinion_steps_declined on opinion_steps (at) where what = 'DECLINED';
